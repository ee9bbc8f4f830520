package fr.parcours.iae.passiae;

/** Where a PASS comes from; {@code DEFAULT} and {@code ADMIN} rest on a diagnosis. */
public enum OriginePass {
  DEFAULT,
  ADMIN,
  PE_APPROVAL,
  AI_STOCK
}
