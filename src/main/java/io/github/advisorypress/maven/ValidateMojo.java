package io.github.advisorypress.maven;

import io.github.advisorypress.publication.PublishResult;
import io.github.advisorypress.publication.Publisher;
import java.time.Instant;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Reads the content and checks it against every rule; an error fails the build. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends ContentMojo {
    @Override
    PublishResult run(Publisher publisher, Instant moment) {
        return publisher.validate(moment);
    }
}
