package fr.parcours.iae.dossier;

import fr.parcours.iae.engine.CheminParcouru;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Evenement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case as one page shows it.
 *
 * @param personne name as this viewer may see it
 * @param chronologie what happened, oldest first
 * @param suite what comes next, soonest first
 */
public record Dossier(
    Resume resume,
    String personne,
    @Nullable String motif,
    @Nullable PassIae pass,
    List<Evenement> chronologie,
    List<Attendu> suite,
    List<Contrat> contrats,
    List<HeuresMois> heures,
    List<CheminParcouru> chemins) {

  /**
   * A hire of the person.
   *
   * @param heures hours a week in force today; none when nothing is known, or not told to the
   *     viewer
   * @param renouvellements how many times it was renewed
   * @param duDossier whether it is the hire of this very case
   */
  public record Contrat(
      UUID candidatureId,
      String siae,
      String siaeKind,
      LocalDate debut,
      @Nullable LocalDate fin,
      @Nullable String poste,
      @Nullable BigDecimal heures,
      int renouvellements,
      boolean duDossier,
      boolean dossierVisible) {}

  /** Hours in force for one month of the contract. */
  public record HeuresMois(LocalDate mois, BigDecimal heures) {}

  /** A month of the story, by its first day. */
  public record Mois(LocalDate premierJour, List<Evenement> evenements) {}

  public UUID id() {
    return resume.id();
  }

  /** What this viewer has to do. */
  public List<Attendu> aFaire() {
    return suite.stream().filter(a -> a.lien() != null).toList();
  }

  /** What others have to do, and what comes with the days. */
  public List<Attendu> ensuite() {
    return suite.stream().filter(a -> a.lien() == null).toList();
  }

  /** Where the case stands. */
  public List<CheminParcouru> cheminsEnCours() {
    return chemins.stream().filter(chemin -> !chemin.termine()).toList();
  }

  /** What is over. */
  public List<CheminParcouru> cheminsTermines() {
    return chemins.stream().filter(CheminParcouru::termine).toList();
  }

  /** The story by month, the oldest first. */
  public List<Mois> mois() {
    return chronologie.stream()
        .collect(
            Collectors.groupingBy(
                e -> e.jour().withDayOfMonth(1), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new Mois(e.getKey(), e.getValue()))
        .toList();
  }

  public BigDecimal totalHeures() {
    return heures.stream().map(HeuresMois::heures).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
