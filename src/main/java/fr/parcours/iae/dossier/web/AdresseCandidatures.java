package fr.parcours.iae.dossier.web;

import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.dossier.FiltreCandidatures;
import fr.parcours.iae.dossier.FiltreCandidatures.Rangement;
import fr.parcours.iae.shared.Acteur;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The address of the list of candidatures. What is not understood is ignored.
 *
 * @param vue {@code envoyees}, {@code archivees}, or those received
 * @param etat a state, or {@code SANS_REPONSE} for those that wait for the employer
 * @param depuis first day of deposit, as {@code 2026-11-24}
 * @param avant day before which they were deposited
 * @param archivees {@code avec} to show those put away among the others
 */
public record AdresseCandidatures(
    @Nullable String vue,
    @Nullable String etat,
    @Nullable String depuis,
    @Nullable String avant,
    @Nullable String archivees) {

  public static final String SANS_REPONSE = "SANS_REPONSE";

  public boolean isArchivees() {
    return "archivees".equals(vue);
  }

  public boolean isEnvoyees() {
    return "envoyees".equals(vue);
  }

  /** What an employer received, rather than what this organisation or person sent. */
  boolean isRecues(Acteur acteur) {
    return acteur.isSiae() && !isEnvoyees();
  }

  public boolean isAvecArchivees() {
    return "avec".equals(archivees) && !isArchivees();
  }

  public boolean isFiltree() {
    return !etats().isEmpty() || jourDepuis() != null || jourAvant() != null || isAvecArchivees();
  }

  public @Nullable LocalDate jourDepuis() {
    return day(depuis);
  }

  public @Nullable LocalDate jourAvant() {
    return day(avant);
  }

  FiltreCandidatures filtre(boolean recues) {
    Rangement rangement = isArchivees() ? Rangement.ARCHIVEES : Rangement.SANS_ARCHIVEES;
    return new FiltreCandidatures(
        recues,
        isAvecArchivees() ? Rangement.TOUTES : rangement,
        etats(),
        SANS_REPONSE.equals(etat),
        jourDepuis(),
        jourAvant());
  }

  /** What is narrowed, without saying to what. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    if (isArchivees() || isEnvoyees()) {
      kinds.add("vue");
    }
    if (!etats().isEmpty()) {
      kinds.add("etat");
    }
    if (jourDepuis() != null) {
      kinds.add("depuis");
    }
    if (jourAvant() != null) {
      kinds.add("avant");
    }
    if (isAvecArchivees()) {
      kinds.add("archivees");
    }
    return kinds;
  }

  private Set<EtatCandidature> etats() {
    return SANS_REPONSE.equals(etat)
        ? EtatCandidature.PENDANTES
        : Arrays.stream(EtatCandidature.values())
            .filter(e -> e.name().equals(etat))
            .findFirst()
            .map(Set::of)
            .orElse(Set.of());
  }

  private static @Nullable LocalDate day(@Nullable String jour) {
    try {
      return jour == null || jour.isEmpty() ? null : LocalDate.parse(jour);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
