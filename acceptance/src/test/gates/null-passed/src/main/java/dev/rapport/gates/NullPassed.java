package dev.rapport.gates;

final class NullPassed {
    private NullPassed() {}

    static int length(String name) {
        return name.length();
    }

    static int none() {
        return length(null);
    }
}
