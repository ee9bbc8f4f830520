package fr.parcours.iae.renouvellement;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.TacheOuverte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one needs to know to decide what follows a contract. */
@Component
class ContexteSuite implements ContexteTache {

  private final SuitesContrat suites;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Organisations organisations;
  private final Clock clock;

  ContexteSuite(
      SuitesContrat suites,
      PassIaeService passIaes,
      Candidats candidats,
      Organisations organisations,
      Clock clock) {
    this.suites = suites;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Set<String> processus() {
    return Set.of("renouvellement");
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/pass/" + suite(tache.dossierId()).passId();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    SuiteContrat suite = suite(tache.dossierId());
    PassIae pass = passIaes.find(suite.passId()).orElseThrow();
    return new Contexte(
        page(tache),
        personne(suite, acteur),
        siae(suite),
        List.of(
            new Fait("Fin du contrat", Ecrit.jour(suite.fin())),
            new Fait(
                "Renouvellements faits", String.valueOf(suites.renewals(suite.candidatureId()))),
            new Fait("PASS IAE", pass.affichage()),
            new Fait("Fin du PASS", Ecrit.jour(pass.fin())),
            new Fait("Jours restants", String.valueOf(pass.joursRestants(LocalDate.now(clock))))));
  }

  private SuiteContrat suite(UUID id) {
    return suites.find(id).orElseThrow(() -> new IntrouvableException("contrat"));
  }

  private String personne(SuiteContrat suite, Acteur acteur) {
    PassIae pass = passIaes.find(suite.passId()).orElseThrow();
    return candidats.identiteOf(pass.candidatId(), acteur).nomComplet();
  }

  private String siae(SuiteContrat suite) {
    return organisations.find(suite.siaeId()).map(Organisation::nom).orElse("");
  }
}
