package dev.rapport.profile.consent.receipt;

/**
 * A receipt, to be read, and to be checked.
 *
 * @param jws a JSON Web Signature (RFC 7515) in its compact form whose payload is the receipt
 */
public record SignedReceipt(Receipt receipt, String jws) {}
