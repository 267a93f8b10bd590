package dev.rapport.stack.bench.consent;

/** A customer of the bench, and the grant of hers that is at stake. */
final class Subject {
    final String id;
    private volatile Grant grant = new Grant();

    Subject(String id) {
        this.id = id;
    }

    /** From before it is given until after its withdrawal was answered. */
    static final class Grant {
        private volatile long answeredNanos;

        /** When the answer to its withdrawal had arrived; 0 before that. */
        long answeredNanos() {
            return answeredNanos;
        }

        void answered() {
            answeredNanos = System.nanoTime();
        }
    }

    Grant grant() {
        return grant;
    }

    /** To be called before the grant is asked for, so that whatever it releases is not counted against the one before. */
    Grant begin() {
        grant = new Grant();
        return grant;
    }
}
