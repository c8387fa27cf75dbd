package io.github.advisorypress.offence.unplanned;

public record InNoRoom(String name) {}
