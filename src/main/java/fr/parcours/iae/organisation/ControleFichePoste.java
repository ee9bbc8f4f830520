package fr.parcours.iae.organisation;

import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.referentiel.Metier;
import fr.parcours.iae.referentiel.Metiers;
import fr.parcours.iae.shared.Refus;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a SIAE may say of a job, and what stands for what it left unsaid. */
@Component
class ControleFichePoste {

  private static final int MAX_POSTES = 99;
  private static final int MAX_INTITULE = 120;
  private static final int MAX_DESCRIPTION = 4000;
  private static final BigDecimal MIN_HEURES = BigDecimal.ONE;
  private static final BigDecimal MAX_HEURES = BigDecimal.valueOf(48);

  private final Communes communes;
  private final Metiers metiers;

  ControleFichePoste(Communes communes, Metiers metiers) {
    this.communes = communes;
    this.metiers = metiers;
  }

  Optional<Refus> refus(ContenuFichePoste contenu) {
    if (metiers.find(contenu.appellationCode()).isEmpty()) {
      return no("METIER_INCONNU", "Ce métier ne figure pas au ROME.");
    }
    if (contenu.postes() < 1 || contenu.postes() > MAX_POSTES) {
      return no("POSTES_INVALIDES", "Indiquez de 1 à " + MAX_POSTES + " postes.");
    }
    if (contenu.intitule().length() > MAX_INTITULE
        || contenu.description().length() > MAX_DESCRIPTION) {
      return no("TEXTE_TROP_LONG", "L’intitulé ou la description est trop long.");
    }
    BigDecimal heures = contenu.heuresHebdomadaires();
    if (heures != null && (heures.compareTo(MIN_HEURES) < 0 || heures.compareTo(MAX_HEURES) > 0)) {
      return no("HEURES_INVALIDES", "Indiquez de 1 à 48 heures de travail par semaine.");
    }
    String commune = contenu.communeCode();
    return commune == null || communes.find(commune).isPresent()
        ? Optional.empty()
        : no("COMMUNE_INCONNUE", "La commune du poste n’est pas connue.");
  }

  /** Without a title, the ROME's name; without a place, the SIAE's own commune. */
  ContenuFichePoste complete(ContenuFichePoste contenu, Organisation siae) {
    String intitule =
        contenu.intitule().isBlank()
            ? metiers.find(contenu.appellationCode()).map(Metier::nom).orElseThrow()
            : contenu.intitule().strip();
    return new ContenuFichePoste(
        contenu.appellationCode(),
        intitule,
        contenu.description().strip(),
        contenu.postes(),
        contenu.contrat(),
        contenu.heuresHebdomadaires(),
        contenu.communeCode() == null ? siae.communeCode() : contenu.communeCode());
  }

  private static Optional<Refus> no(String code, String message) {
    return Optional.of(Refus.saisie(code, message));
  }
}
