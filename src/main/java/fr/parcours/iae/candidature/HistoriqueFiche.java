package fr.parcours.iae.candidature;

import fr.parcours.iae.regles.TransitionFicheSalarie;
import java.util.List;
import java.util.UUID;

/** What happened to the fiche salarié of a hire; told by the module that owns the fiches. */
public interface HistoriqueFiche {

  /**
   * In order; empty when there is no fiche.
   *
   * @param lock whether the fiche must stay as it is until the caller's transaction ends
   */
  List<TransitionFicheSalarie> of(UUID candidatureId, boolean lock);
}
