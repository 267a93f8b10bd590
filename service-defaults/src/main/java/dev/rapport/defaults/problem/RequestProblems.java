package dev.rapport.defaults.problem;

/** What can be wrong with any request, whatever it is about. */
public enum RequestProblems implements ProblemType {
    MALFORMED_BODY(400, "The body is not valid JSON of the expected shape."),
    INVALID_VALUE(400, "A value breaks its rule."),
    INVALID_CURSOR(400, "The cursor was not given out by this collection."),
    UNAUTHENTICATED(401, "A valid bearer token is required."),
    FORBIDDEN(403, "The caller may not do this."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "This address does not know the method."),
    NOT_ACCEPTABLE(406, "The answer does not exist in an accepted media type."),
    IDEMPOTENCY_IN_FLIGHT(409, "A request with this Idempotency-Key is being answered right now."),
    PRECONDITION_FAILED(412, "The resource has changed since the given version."),
    BODY_TOO_LARGE(413, "The body is larger than allowed."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not accepted here."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another body."),
    PRECONDITION_REQUIRED(428, "If-Match with the version that the change is based on is required."),
    INTERNAL(500, "Something went wrong here; nothing was changed."),
    UNAVAILABLE(503, "A part that is needed for this does not answer; try again later."),
    OVERLOADED(503, "More is waiting here than can be done in time; nothing was done, try again.");

    private final int status;
    private final String title;

    RequestProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The type for a status that the framework chose. */
    static ProblemType ofStatus(int status) {
        for (var type : values()) {
            if (type.status == status && type != INVALID_VALUE) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED_BODY;
    }
}
