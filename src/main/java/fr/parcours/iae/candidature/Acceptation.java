package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import java.util.Map;
import java.util.UUID;

/** Prepares the hire when a SIAE accepts; implemented by the module that hires. */
public interface Acceptation {

  /** Facts for the acceptance part of the form: what is already known, what is still needed. */
  Map<String, Object> faits(UUID candidatureId, Acteur acteur);

  /** Checks and prepares the hire; the process then verifies eligibility and delivers the PASS. */
  Resultat<UUID> accept(UUID candidatureId, Map<String, Object> champs, Acteur acteur);
}
