package io.github.advisorypress.offence.model;

import com.fasterxml.jackson.databind.JsonNode;

public record KnowsALibrary(JsonNode document) {}
