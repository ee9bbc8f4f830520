package fr.parcours.iae.version;

import fr.parcours.iae.referentiel.Departements;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the delays and write of them: most changes need no new diagram. */
@Service
public class ParametresService {

  private static final int JOURS_MAX = 3 * 366;

  private final Parametres parametres;
  private final Departements departements;
  private final Clock clock;

  ParametresService(Parametres parametres, Departements departements, Clock clock) {
    this.parametres = parametres;
    this.departements = departements;
    this.clock = clock;
  }

  /**
   * Every delay as it is today, in the order people read them.
   *
   * @throws IntrouvableException for a département nobody knows
   */
  @Transactional(readOnly = true)
  public List<ValeurParametre> values(@Nullable String departement) {
    known(departement);
    List<LigneParametre> lignes = parametres.all();
    return DefinitionParametre.TOUTES.stream()
        .map(definition -> value(definition, lignes, departement))
        .toList();
  }

  /**
   * One delay at one place.
   *
   * @throws IntrouvableException for a delay or a département nobody knows
   */
  @Transactional(readOnly = true)
  public FicheParametre fiche(String cle, @Nullable String departement) {
    known(departement);
    List<LigneParametre> ici = parametres.history(cle, departement);
    return new FicheParametre(
        value(definition(cle), parametres.all(), departement), ici, lastId(ici));
  }

  /**
   * Sets a delay from a day on.
   *
   * @return refused {@code MOTIF_REQUIS}, {@code DATE_PASSEE}, {@code DELAI_HORS_BORNES}, {@code
   *     DEJA_EN_VIGUEUR} or {@code REGISTRE_CHANGE}
   */
  @Transactional
  public Resultat<LocalDate> decide(DecisionParametre demande, Acteur acteur) {
    ReglesRegistre.administers(acteur);
    known(demande.departement());
    definition(demande.cle());
    parametres.lock(demande.cle());
    List<LigneParametre> ici = parametres.history(demande.cle(), demande.departement());
    Optional<Refus> refus = refusal(demande, ici);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    parametres.add(demande, acteur.utilisateurId());
    return Resultat.fait(demande.enVigueurLe());
  }

  private Optional<Refus> refusal(DecisionParametre demande, List<LigneParametre> ici) {
    Optional<Refus> refus =
        ReglesRegistre.refusal(
            lastId(ici), demande.vue(), demande.motif(), demande.enVigueurLe(), today());
    if (refus.isPresent()) {
      return refus;
    }
    Period valeur = demande.valeur();
    if (valeur == null && demande.departement() == null || valeur != null && isOut(valeur)) {
      return ReglesRegistre.refus("DELAI_HORS_BORNES", "Donnez un délai d’un jour à trois ans.");
    }
    return on(ici, demande.enVigueurLe()).filter(l -> Objects.equals(l.delai(), valeur)).isPresent()
        ? ReglesRegistre.refus("DEJA_EN_VIGUEUR", "C’est déjà le délai de ce jour-là.")
        : Optional.empty();
  }

  private static boolean isOut(Period valeur) {
    long jours = valeur.toTotalMonths() * 31 + valeur.getDays();
    return jours < 1 || jours > JOURS_MAX;
  }

  private ValeurParametre value(
      DefinitionParametre definition, List<LigneParametre> toutes, @Nullable String departement) {
    List<LigneParametre> nationales = of(toutes, definition.cle(), null);
    List<LigneParametre> ici =
        departement == null ? nationales : of(toutes, definition.cle(), departement);
    Period nationale =
        on(nationales, today())
            .map(LigneParametre::delai)
            .map(Objects::requireNonNull)
            .orElseThrow();
    return new ValeurParametre(
        definition,
        nationale,
        departement == null ? null : on(ici, today()).map(LigneParametre::delai).orElse(null),
        next(ici));
  }

  private @Nullable LigneParametre next(List<LigneParametre> ici) {
    return ici.stream()
        .map(LigneParametre::enVigueurLe)
        .filter(jour -> jour.isAfter(today()))
        .min(Comparator.naturalOrder())
        .flatMap(jour -> on(ici, jour))
        .orElse(null);
  }

  private static List<LigneParametre> of(
      List<LigneParametre> toutes, String cle, @Nullable String departement) {
    return toutes.stream()
        .filter(l -> l.cle().equals(cle) && Objects.equals(l.departement(), departement))
        .toList();
  }

  private static Optional<LigneParametre> on(List<LigneParametre> lignes, LocalDate jour) {
    return lignes.stream()
        .filter(l -> !l.enVigueurLe().isAfter(jour))
        .max(Comparator.comparing(LigneParametre::enVigueurLe).thenComparing(LigneParametre::id));
  }

  private static long lastId(List<LigneParametre> lignes) {
    return lignes.stream().mapToLong(LigneParametre::id).max().orElse(0);
  }

  private static DefinitionParametre definition(String cle) {
    return DefinitionParametre.find(cle).orElseThrow(() -> new IntrouvableException("délai"));
  }

  private void known(@Nullable String departement) {
    if (departement != null && departements.find(departement).isEmpty()) {
      throw new IntrouvableException("département");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
