package dev.rapport.gates;

record Banned(String name) {}
