package fr.parcours.iae.organisation.flux;

/** Rows of our tables that a merge created and modified; an unchanged row counts in neither. */
record Changements(int creations, int modifications) {

  Changements plus(Changements other) {
    return new Changements(creations + other.creations, modifications + other.modifications);
  }
}
