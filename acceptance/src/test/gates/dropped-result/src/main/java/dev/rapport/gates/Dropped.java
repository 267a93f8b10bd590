package dev.rapport.gates;

final class Dropped {
    private Dropped() {}

    static String audit(String id) {
        return "audited " + id;
    }

    static void change(String id) {
        audit(id);
    }
}
