package dev.rapport.gates;

record Unsorted(String name) {}
