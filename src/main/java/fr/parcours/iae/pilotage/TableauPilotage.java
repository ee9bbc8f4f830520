package fr.parcours.iae.pilotage;

import java.util.List;

/** The page: everything at once, then group by group. */
public record TableauPilotage(
    Territoire territoire,
    Periode periode,
    Mesure total,
    Prevision prevision,
    List<LignePilotage> lignes,
    List<LigneIncident> incidents) {

  public long nombreIncidents() {
    return incidents.stream().mapToLong(LigneIncident::nombre).sum();
  }
}
