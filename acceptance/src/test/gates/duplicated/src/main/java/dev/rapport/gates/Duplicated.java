package dev.rapport.gates;

record Duplicated(String name) {}
