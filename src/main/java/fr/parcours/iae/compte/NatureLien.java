package fr.parcours.iae.compte;

/** What following the link of a mail does. */
public enum NatureLien {
  /** Somebody becomes a member of an organisation that knows them. */
  INVITATION("invitation"),
  /** A person far from work opens their own account. */
  CANDIDAT("inscription"),
  /** An orienteur opens an organisation without habilitation, and administers it. */
  ORIENTEUR("inscription"),
  /** Who reads the address the ASP knows names the first administrator of the SIAE. */
  SIAE("inscription-siae"),
  /** Somebody who has an account chooses another password. */
  MOT_DE_PASSE("mot-de-passe");

  private final String processus;

  NatureLien(String processus) {
    this.processus = processus;
  }

  /** Key of the process behind a link of this kind. */
  String processus() {
    return processus;
  }
}
