package fr.parcours.iae.notification;

import fr.parcours.iae.habilitation.DemandeHabilitation;
import fr.parcours.iae.habilitation.LectureHabilitationsService;
import fr.parcours.iae.habilitation.MotifRefusHabilitation;
import fr.parcours.iae.habilitation.RetraitHabilitation;
import fr.parcours.iae.organisation.KindLibelle;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.NatureAnnonce;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a request to be habilitated gives, or a habilitation taken back. */
@Component
class SourceHabilitation implements Source {

  private final LectureHabilitationsService demandes;
  private final Personnes personnes;

  SourceHabilitation(LectureHabilitationsService demandes, Personnes personnes) {
    this.demandes = demandes;
    this.personnes = personnes;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(
        NatureAnnonce.HABILITATION_DEMANDEE,
        NatureAnnonce.HABILITATION_A_COMPLETER,
        NatureAnnonce.HABILITATION_ACCORDEE,
        NatureAnnonce.HABILITATION_REFUSEE,
        NatureAnnonce.HABILITATION_RETIREE,
        NatureAnnonce.HABILITATION_TERME,
        NatureAnnonce.HABILITATION_FINIE);
  }

  @Override
  public Set<String> mots() {
    return Set.of("demande", "organisation", "typePrescripteur", "motif", "baseLegale", "fin");
  }

  @Override
  public Dossier read(Notification n) {
    return n.nature() == NatureAnnonce.HABILITATION_RETIREE
        ? retrait(demandes.retrait(n.sujetId()).orElseThrow())
        : demande(demandes.find(n.sujetId()).orElseThrow());
  }

  private Dossier demande(DemandeHabilitation d) {
    MotifRefusHabilitation motif = d.motifRefus();
    return new Dossier()
        .mot("demande", d.id())
        .mot("organisation", personnes.nom(d.organisationId()))
        .mot("typePrescripteur", KindLibelle.of(Categorie.PRESCRIPTEUR, d.typeRetenu()))
        .mot("motif", motif == null ? null : motif.libelle())
        .mot("baseLegale", BaseLegale.HABILITATION)
        .mot("fin", d.fin() == null ? null : Ecrit.jour(d.fin()))
        .role(RoleDestinataire.DDETS, () -> personnes.institution(d.departement()))
        .role(
            RoleDestinataire.DECLARANT,
            () -> personnes.professionnel(d.demandeePar(), d.organisationId()))
        .role(RoleDestinataire.ORGANISATION, () -> personnes.members(d.organisationId()));
  }

  private Dossier retrait(RetraitHabilitation r) {
    return new Dossier()
        .mot("organisation", r.organisation())
        .mot("motif", r.motif())
        .mot("baseLegale", BaseLegale.HABILITATION)
        .role(RoleDestinataire.ORGANISATION, () -> personnes.members(r.organisationId()));
  }
}
