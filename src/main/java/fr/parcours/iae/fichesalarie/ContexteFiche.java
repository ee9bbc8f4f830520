package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.TacheOuverte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the SIAE needs to know beside the form of a fiche. */
@Component
class ContexteFiche implements ContexteTache {

  private final Fiches fiches;
  private final MouvementsFiche mouvements;
  private final IdentifiantsAsp identifiants;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Organisations organisations;

  ContexteFiche(
      Fiches fiches,
      MouvementsFiche mouvements,
      IdentifiantsAsp identifiants,
      PassIaeService passIaes,
      Candidats candidats,
      Organisations organisations) {
    this.fiches = fiches;
    this.mouvements = mouvements;
    this.identifiants = identifiants;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.organisations = organisations;
  }

  @Override
  public Set<String> processus() {
    return Set.of(FicheProcess.KEY, FicheProcess.REJET);
  }

  @Override
  public String page(TacheOuverte tache) {
    return "/fiches-salarie/" + fiche(tache.dossierId()).id();
  }

  @Override
  public Contexte pour(TacheOuverte tache, Acteur acteur) {
    FicheSalarie fiche = fiche(tache.dossierId());
    return new Contexte(
        page(tache), personne(fiche, acteur), siae(fiche), faits(fiche, tache.dossierId(), acteur));
  }

  private List<Fait> faits(FicheSalarie fiche, UUID dossierId, Acteur acteur) {
    List<Fait> faits = new ArrayList<>();
    PassIae pass = passIaes.find(fiche.passId()).orElseThrow();
    faits.add(new Fait("PASS IAE", pass.affichage(), "/pass/" + pass.id()));
    faits.add(
        new Fait("Validité", "du " + Ecrit.jour(pass.debut()) + " au " + Ecrit.jour(pass.fin())));
    faits.add(new Fait("SIRET de la convention", fiche.siret()));
    if (acteur.isSupport()) {
      identifiants
          .find(fiche.candidatId())
          .ifPresent(id -> faits.add(new Fait("Identifiant transmis à l’ASP", id)));
    }
    Optional<Mouvement> mouvement = mouvements.find(dossierId);
    if (mouvement.isPresent()) {
      Mouvement m = mouvement.get();
      faits.add(new Fait("Ligne refusée", "nouvelles dates du PASS IAE"));
      answer(faits, m.codeRetour(), m.libelleRetour(), m.rejet());
    } else {
      answer(faits, fiche.codeRetour(), fiche.libelleRetour(), fiche.rejet());
    }
    String code = mouvement.map(Mouvement::codeRetour).orElseGet(fiche::codeRetour);
    if (acteur.profil() == Profil.SUPPORT && IdentifiantsAsp.AUTRE_IDENTIFIANT.equals(code)) {
      faits.add(new Fait("Toutes à la fois", "Identifiants à l’ASP", "/rapprochements"));
    }
    return faits;
  }

  private static void answer(
      List<Fait> faits, @Nullable String code, @Nullable String libelle, @Nullable RejetAsp rejet) {
    if (code != null) {
      faits.add(new Fait("Réponse de l’ASP", code + " : " + libelle));
    }
    if (rejet != null) {
      faits.add(new Fait("Ce que cela veut dire", rejet.explication()));
    }
  }

  private String personne(FicheSalarie fiche, Acteur acteur) {
    return candidats.identiteOf(fiche.candidatId(), acteur).nomComplet();
  }

  private String siae(FicheSalarie fiche) {
    return organisations.find(fiche.siaeId()).map(Organisation::nom).orElse("");
  }

  private FicheSalarie fiche(UUID dossierId) {
    return fiches
        .find(mouvements.find(dossierId).map(Mouvement::ficheId).orElse(dossierId))
        .orElseThrow(() -> new IntrouvableException("fiche salarié"));
  }
}
