package fr.parcours.iae.dossier;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.CarenceRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.TacheOuverte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one needs to know beside a task: who, who brought them, eligibility, PASS, waiting period.
 */
@Component
class ContexteDossier implements ContexteTache {

  /** What runs with the candidature as its case. */
  private static final Set<String> PROCESSUS = Set.of("orientation", "eligibilite", "embauche");

  private final Resumes resumes;
  private final Candidats candidats;
  private final DiagnosticService diagnostics;
  private final PassIaeService passIaes;
  private final Clock clock;
  private final Paroles paroles;

  ContexteDossier(
      Resumes resumes,
      Candidats candidats,
      DiagnosticService diagnostics,
      PassIaeService passIaes,
      Clock clock,
      Paroles paroles) {
    this.paroles = paroles;
    this.resumes = resumes;
    this.candidats = candidats;
    this.diagnostics = diagnostics;
    this.passIaes = passIaes;
    this.clock = clock;
  }

  @Override
  public Set<String> processus() {
    return PROCESSUS;
  }

  @Override
  public Pieces pieces(TacheOuverte tache, Acteur acteur) {
    return required(tache, acteur).isOuvertAuxPieces(acteur) ? Pieces.OUVERTES : Pieces.LISIBLES;
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/dossiers/" + tache.dossierId();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    Resume resume = required(tache, acteur);
    List<Fait> faits = new ArrayList<>();
    faits.add(new Fait("Orienté par", orienteur(resume)));
    faits.add(new Fait("Message", resume.message()));
    paroles.of(tache.dossierId()).stream()
        .map(p -> new Fait(p.nature().libelle(), p.texte()))
        .forEach(faits::add);
    faits.add(new Fait("Éligibilité", eligibilite(resume)));
    PassIae latest = passIaes.findLatest(resume.candidatId()).orElse(null);
    LocalDate today = LocalDate.now(clock);
    faits.add(
        new Fait(
            "PASS IAE",
            latest != null && latest.isValid(today) ? pass(latest, today) : "aucun PASS valide"));
    faits.add(new Fait("Délai de carence", carence(latest, today)));
    return new Contexte(
        page(tache),
        candidats.identiteOf(resume.candidatId(), acteur).nomComplet(),
        resume.siae(),
        faits);
  }

  private Resume required(TacheOuverte tache, Acteur acteur) {
    return resumes
        .find(tache.dossierId(), acteur)
        .orElseThrow(() -> new IntrouvableException("dossier"));
  }

  private static String carence(@Nullable PassIae latest, LocalDate today) {
    return latest != null && CarenceRule.isEnCarence(latest.fin(), today)
        ? "oui, jusqu’au " + Ecrit.jour(CarenceRule.finDeCarence(latest.fin()))
        : "non";
  }

  private static String orienteur(Resume resume) {
    return switch (resume.expediteur()) {
      case "CANDIDAT" -> "la personne elle-même";
      case "EMPLOYEUR" -> "la structure " + resume.orienteur();
      default -> resume.orienteur() == null ? "un orienteur" : resume.orienteur();
    };
  }

  private String eligibilite(Resume resume) {
    return diagnostics
        .findValid(resume.candidatId(), resume.siaeId())
        .map(d -> "diagnostic valide jusqu’au " + Ecrit.jour(d.expireLe().minusDays(1)))
        .orElse("aucun diagnostic valide");
  }

  private static String pass(PassIae pass, LocalDate today) {
    long jours = pass.joursRestants(today);
    return pass.affichage() + ", " + jours + (jours > 1 ? " jours restants" : " jour restant");
  }
}
