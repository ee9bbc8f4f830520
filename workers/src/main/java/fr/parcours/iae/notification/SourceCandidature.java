package fr.parcours.iae.notification;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.MotifRefus;
import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.NatureAnnonce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a candidature gives, and the hire and PASS it led to. */
@Component
class SourceCandidature implements Source {

  private final CandidatureService candidatures;
  private final EmbaucheService embauches;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Personnes personnes;
  private final Clock clock;

  SourceCandidature(
      CandidatureService candidatures,
      EmbaucheService embauches,
      PassIaeService passIaes,
      Candidats candidats,
      Personnes personnes,
      Clock clock) {
    this.candidatures = candidatures;
    this.embauches = embauches;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.personnes = personnes;
    this.clock = clock;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(
        NatureAnnonce.CANDIDATURE_DEPOSEE,
        NatureAnnonce.CANDIDATURE_RELANCEE,
        NatureAnnonce.CANDIDATURE_EN_ATTENTE,
        NatureAnnonce.CANDIDATURE_AU_VIVIER,
        NatureAnnonce.CANDIDATURE_ACCEPTEE,
        NatureAnnonce.CANDIDATURE_REFUSEE,
        NatureAnnonce.CANDIDATURE_RETIREE,
        NatureAnnonce.CANDIDATURE_TRANSFEREE,
        NatureAnnonce.CANDIDATURE_PROPOSEE_AILLEURS,
        NatureAnnonce.EMBAUCHE_ANNULEE,
        NatureAnnonce.PASS_DELIVRE,
        NatureAnnonce.DELIVRANCE_DEMANDEE,
        NatureAnnonce.DELIVRANCE_REFUSEE);
  }

  @Override
  public Set<String> mots() {
    return Set.of(
        "dossier",
        "personne",
        "siae",
        "expediteur",
        "deposeeLe",
        "reponse",
        "messagePrescripteur",
        "motif",
        "motifPartage",
        "autreOrganisation",
        "refusDelivrance",
        "poste",
        "debut",
        "fin",
        "numero",
        "passDebut",
        "passFin",
        "joursRestants");
  }

  @Override
  public Dossier read(Notification n) {
    Candidature c = candidatures.find(n.sujetId()).orElseThrow();
    Embauche embauche = embauches.find(c.id()).orElse(null);
    String motif = c.motifRefus() == null ? null : MotifRefus.valueOf(c.motifRefus()).libelle();
    Dossier dossier =
        new Dossier()
            .mot("dossier", c.id())
            .mot("personne", candidats.identiteOf(c.candidatId()).nomComplet())
            .mot("siae", personnes.nom(c.siaeId()))
            .mot("expediteur", expediteur(c))
            .mot("deposeeLe", Ecrit.jour(c.deposeeLe().atZoneSameInstant(ClockConfiguration.PARIS)))
            .mot("reponse", c.reponse())
            .mot("messagePrescripteur", c.messagePrescripteur())
            .mot("motif", motif)
            .mot("motifPartage", c.motifPartage() ? motif : null)
            .mot(
                "refusDelivrance",
                n.nature() == NatureAnnonce.DELIVRANCE_REFUSEE ? n.detail() : null)
            .mot("autreOrganisation", personnes.nom(n.autreOrganisationId()));
    hire(dossier, embauche);
    return roles(dossier, n, c, embauche);
  }

  /** A hire the SIAE declares itself is no candidature: nobody sent it, nobody has to answer. */
  private Dossier roles(Dossier dossier, Notification n, Candidature c, @Nullable Embauche e) {
    boolean parLaSiae = Objects.equals(c.expediteurOrganisationId(), c.siaeId());
    boolean parLaPersonne = c.expediteur() == Emetteur.CANDIDAT;
    boolean dejaEmbauchee =
        parLaSiae && e != null && n.nature() == NatureAnnonce.CANDIDATURE_DEPOSEE;
    return dossier
        .role(
            RoleDestinataire.CANDIDAT,
            () -> dejaEmbauchee ? List.of() : List.of(personnes.candidat(c.candidatId())))
        .role(
            RoleDestinataire.EXPEDITEUR,
            parLaPersonne || parLaSiae
                ? List.of()
                : personnes.professionnel(c.expediteurId(), c.expediteurOrganisationId()))
        .role(
            RoleDestinataire.SIAE, () -> dejaEmbauchee ? List.of() : personnes.members(c.siaeId()))
        .role(
            RoleDestinataire.ACCEPTEUR,
            e == null
                ? List.of()
                : personnes.professionnel(e.accepteePar(), e.accepteeOrganisationId()))
        .role(RoleDestinataire.AUTEUR, personnes.professionnel(n.par(), c.siaeId()))
        .role(RoleDestinataire.AUTRE_ORGANISATION, () -> personnes.members(n.autreOrganisationId()))
        .role(RoleDestinataire.SUPPORT, List.of(Destinataire.boite()));
  }

  private void hire(Dossier dossier, @Nullable Embauche e) {
    if (e == null) {
      return;
    }
    dossier
        .mot("poste", e.poste())
        .mot("debut", Ecrit.jour(e.debut()))
        .mot("fin", e.fin() == null ? null : Ecrit.jour(e.fin()));
    if (e.passId() != null) {
      passIaes.find(e.passId()).ifPresent(pass -> pass(dossier, pass, LocalDate.now(clock)));
    }
  }

  static Dossier pass(Dossier dossier, PassIae pass, LocalDate today) {
    return dossier
        .mot("pass", pass.id())
        .mot("numero", pass.affichage())
        .mot("passDebut", Ecrit.jour(pass.debut()))
        .mot("passFin", Ecrit.jour(pass.fin()))
        .jours("joursRestants", pass.joursRestants(today));
  }

  private @Nullable String expediteur(Candidature c) {
    return c.expediteur() == Emetteur.CANDIDAT
        ? candidats.identiteOf(c.candidatId()).nomComplet()
        : c.expediteurOrganisationId() == null
            ? personnes.nomAffiche(c.expediteurId()).orElse(null)
            : personnes.nom(c.expediteurOrganisationId());
  }
}
