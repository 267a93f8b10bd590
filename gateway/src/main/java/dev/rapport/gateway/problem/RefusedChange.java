package dev.rapport.gateway.problem;

/** A service has refused a change and says why; becomes the error of the mutation's payload. */
public final class RefusedChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient MutationError error;

    public RefusedChange(MutationError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    public MutationError error() {
        return error;
    }
}
