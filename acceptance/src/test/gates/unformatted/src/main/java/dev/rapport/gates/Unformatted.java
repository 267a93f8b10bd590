package dev.rapport.gates;

record Unformatted( String name ){ }
