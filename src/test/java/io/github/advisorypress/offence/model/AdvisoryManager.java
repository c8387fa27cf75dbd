package io.github.advisorypress.offence.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

@SuppressWarnings("FieldMissingNullable") // an offence is the point
public class AdvisoryManager {
    static int count = 0;

    private final Optional<String> name = Optional.empty();

    public String bind(String json) throws java.io.IOException {
        count++;
        return name.orElse(new ObjectMapper().readValue(json, String.class));
    }
}
