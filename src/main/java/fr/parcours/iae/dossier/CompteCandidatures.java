package fr.parcours.iae.dossier;

import fr.parcours.iae.candidature.EtatCandidature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The candidatures an organisation received or sent, those put away included.
 *
 * @param recues received by this SIAE, instead of sent
 * @param depuis first day of the twelve months, the first of a month
 * @param parMois every month, the oldest first
 * @param parEtat the state today of those of the twelve months; only states that somebody is in
 * @param sansReponse waiting for the employer's answer, whenever deposited, not put away: one whose
 *     hire is being prepared has it
 */
public record CompteCandidatures(
    boolean recues,
    LocalDate depuis,
    List<ParMois> parMois,
    Map<EtatCandidature, Long> parEtat,
    long sansReponse) {

  private static final int MOIS = 12;

  /** How many were deposited in a month, given by its first day. */
  public record ParMois(LocalDate mois, long nombre) {}

  /**
   * Some of one month and one state.
   *
   * @param mois first day of the month of deposit
   * @param attendues how many are neither put away nor a hire being prepared
   */
  record Groupe(LocalDate mois, EtatCandidature etat, long nombre, long attendues) {}

  static CompteCandidatures de(boolean recues, LocalDate today, Collection<Groupe> groupes) {
    LocalDate depuis = today.withDayOfMonth(1).minusMonths(MOIS - 1);
    List<Groupe> recents = groupes.stream().filter(g -> !g.mois().isBefore(depuis)).toList();
    List<ParMois> parMois = new ArrayList<>();
    for (int i = 0; i < MOIS; i++) {
      LocalDate mois = depuis.plusMonths(i);
      parMois.add(
          new ParMois(
              mois,
              recents.stream().filter(g -> g.mois().equals(mois)).mapToLong(Groupe::nombre).sum()));
    }
    Map<EtatCandidature, Long> parEtat = new EnumMap<>(EtatCandidature.class);
    recents.forEach(g -> parEtat.merge(g.etat(), g.nombre(), Long::sum));
    return new CompteCandidatures(
        recues,
        depuis,
        parMois,
        parEtat,
        groupes.stream().filter(g -> g.etat().isPendante()).mapToLong(Groupe::attendues).sum());
  }

  public long total() {
    return parMois.stream().mapToLong(ParMois::nombre).sum();
  }
}
