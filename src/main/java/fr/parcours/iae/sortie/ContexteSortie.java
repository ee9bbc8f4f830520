package fr.parcours.iae.sortie;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one needs to know beside a follow-up: who left, when, for what. */
@Component
class ContexteSortie implements ContexteTache {

  private final Sorties sorties;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Organisations organisations;

  ContexteSortie(
      Sorties sorties, PassIaeService passIaes, Candidats candidats, Organisations organisations) {
    this.sorties = sorties;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.organisations = organisations;
  }

  @Override
  public Set<String> processus() {
    return Set.of("sortie");
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/pass/" + sortie(tache.dossierId()).passId();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    Sortie sortie = sortie(tache.dossierId());
    return new Contexte(
        page(tache),
        personne(sortie, acteur),
        siae(sortie),
        List.of(
            new Fait("Sortie le", Ecrit.jour(sortie.jour())),
            new Fait("Situation à la sortie", sortie.libelle()),
            new Fait("Classe", sortie.classe().libelle())));
  }

  private Sortie sortie(UUID id) {
    return sorties.find(id).orElseThrow(() -> new IntrouvableException("sortie"));
  }

  private String personne(Sortie sortie, Acteur acteur) {
    PassIae pass = passIaes.find(sortie.passId()).orElseThrow();
    return candidats.identiteOf(pass.candidatId(), acteur).nomComplet();
  }

  private String siae(Sortie sortie) {
    return organisations.find(sortie.siaeId()).map(Organisation::nom).orElse("");
  }
}
