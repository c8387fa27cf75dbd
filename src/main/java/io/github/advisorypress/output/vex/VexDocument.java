package io.github.advisorypress.output.vex;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.Publisher;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.vulnerability.Vulnerability;

/** One bulletin as a CycloneDX document: its products as components, and what is said of them. */
final class VexDocument {
    private final Site site;
    private final Addresses addresses;
    private final Bulletin bulletin;
    private final Labels labels;

    VexDocument(Site site, Addresses addresses, Bulletin bulletin, Labels labels) {
        this.site = site;
        this.addresses = addresses;
        this.bulletin = bulletin;
        this.labels = labels;
    }

    /** A URN that belongs to the bulletin for ever. */
    String serialNumber() {
        String name = site.publisher().namespace() + "#" + bulletin.id();
        return "urn:uuid:" + NamedUuid.of(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the revision. */
    int version() {
        return bulletin.advisory().currentRevision().number();
    }

    Metadata metadata() {
        Publisher publisher = site.publisher();
        var supplier = new OrganizationalEntity();
        supplier.setName(publisher.name());
        supplier.setUrls(List.of(publisher.namespace().toString()));
        var metadata = new Metadata();
        metadata.setTimestamp(Date.from(bulletin.advisory().currentRelease()));
        metadata.setSupplier(supplier);
        return metadata;
    }

    /** Each product that the bulletin names, without a version. */
    List<Component> components() {
        Map<String, Product> products = new LinkedHashMap<>();
        for (ListedProduct listed : bulletin.products()) {
            products.putIfAbsent(listed.product().id(), listed.product());
        }
        return products.values().stream().map(this::component).toList();
    }

    /** What is said of each vulnerability. */
    List<Vulnerability> vulnerabilities() {
        List<Vulnerability> statements = new ArrayList<>();
        for (var vulnerability : bulletin.advisory().vulnerabilities()) {
            statements.addAll(new VexStatements(site, addresses, bulletin, vulnerability, labels).all());
        }
        return statements;
    }

    private Component component(Product product) {
        IdentificationHelper helper = product.identification();
        var supplier = new OrganizationalEntity();
        supplier.setName(bulletin.vendor().preferring(labels.language(), site.prevailing()));
        var component = new Component();
        component.setType(type(helper));
        component.setBomRef(product.id());
        component.setSupplier(supplier);
        component.setName(product.name().preferring(labels.language(), site.prevailing()));
        if (helper.cpe() != null) {
            component.setCpe(helper.cpe());
        }
        if (helper.purl() != null) {
            component.setPurl(helper.purl());
        }
        return component;
    }

    private static Component.Type type(IdentificationHelper helper) {
        String cpe = helper.cpe();
        if (cpe == null || cpe.startsWith("cpe:2.3:a:")) {
            return Component.Type.APPLICATION;
        }
        return cpe.startsWith("cpe:2.3:h:") ? Component.Type.DEVICE : Component.Type.FIRMWARE;
    }
}
