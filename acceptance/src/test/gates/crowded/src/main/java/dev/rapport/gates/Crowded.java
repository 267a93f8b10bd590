package dev.rapport.gates;

import java.util.*;

final class Crowded {
    private Crowded() {}

    static List<Integer> of(int a, int b, int c, int d, int e, int f, int g, int h) {
        if (a > 0) {
            if (b > 0) {
                if (c > 0) {
                    if (d > 0) {
                        if (e > 0) {
                            if (f > 0) {
                                if (g > 0) {
                                    if (h > 0) {
                                        return List.of(a, b);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return new ArrayList<>();
    }
}
