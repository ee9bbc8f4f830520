package fr.parcours.iae.parcours;

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

/** What one needs to know beside a task of a path: who, which PASS, how long it still runs. */
@Component
class ContexteParcours implements ContexteTache {

  private final SuivisParcours suivis;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Organisations organisations;
  private final Clock clock;

  ContexteParcours(
      SuivisParcours suivis,
      PassIaeService passIaes,
      Candidats candidats,
      Organisations organisations,
      Clock clock) {
    this.suivis = suivis;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Set<String> processus() {
    return Set.of("parcours");
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/pass/" + tache.dossierId();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    SuiviParcours suivi = suivi(tache.dossierId());
    PassIae pass = passIaes.find(tache.dossierId()).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    return new Contexte(
        page(tache),
        personne(suivi, acteur),
        siae(suivi),
        List.of(
            new Fait("PASS IAE", pass.affichage()),
            new Fait("Début", Ecrit.jour(pass.debut())),
            new Fait("Fin", Ecrit.jour(pass.fin())),
            new Fait("Jours restants", String.valueOf(pass.joursRestants(today)))));
  }

  private SuiviParcours suivi(UUID passId) {
    return suivis.find(passId).orElseThrow(() -> new IntrouvableException("parcours"));
  }

  private String siae(SuiviParcours suivi) {
    return organisations.find(suivi.siaeId()).map(Organisation::nom).orElse("");
  }

  private String personne(SuiviParcours suivi, Acteur acteur) {
    return candidats.identiteOf(suivi.candidatId(), acteur).nomComplet();
  }
}
