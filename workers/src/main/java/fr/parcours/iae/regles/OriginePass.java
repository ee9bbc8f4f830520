package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import org.jspecify.annotations.Nullable;

/** What is kept for ever of the hire that made a PASS, even if the structure changes later. */
public record OriginePass(
    KindSiae kind, @Nullable String siret, Emetteur emetteur, @Nullable String kindPrescripteur) {

  /** A prescriber's kind is kept only when a prescriber sent the person. */
  public OriginePass {
    boolean prescripteur =
        emetteur == Emetteur.PRESCRIPTEUR_HABILITE || emetteur == Emetteur.ORIENTEUR;
    kindPrescripteur = prescripteur ? kindPrescripteur : null;
  }
}
