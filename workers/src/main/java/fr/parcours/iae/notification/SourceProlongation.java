package fr.parcours.iae.notification;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.prolongation.DemandeProlongation;
import fr.parcours.iae.prolongation.DemandeService;
import fr.parcours.iae.prolongation.ProlongationService;
import fr.parcours.iae.regles.MotifRefusProlongation;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.NatureAnnonce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request for a prolongation gives. */
@Component
class SourceProlongation implements Source {

  private final ProlongationService prolongations;
  private final DemandeService demandes;
  private final PassIaeService passIaes;
  private final Candidats candidats;
  private final Personnes personnes;
  private final Clock clock;

  SourceProlongation(
      ProlongationService prolongations,
      DemandeService demandes,
      PassIaeService passIaes,
      Candidats candidats,
      Personnes personnes,
      Clock clock) {
    this.prolongations = prolongations;
    this.demandes = demandes;
    this.passIaes = passIaes;
    this.candidats = candidats;
    this.personnes = personnes;
    this.clock = clock;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(
        NatureAnnonce.PROLONGATION_DEMANDEE,
        NatureAnnonce.PROLONGATION_RAPPELEE,
        NatureAnnonce.PROLONGATION_ACCORDEE,
        NatureAnnonce.PROLONGATION_REFUSEE);
  }

  @Override
  public Set<String> mots() {
    return Set.of(
        "demande",
        "pass",
        "personne",
        "siae",
        "motif",
        "debut",
        "fin",
        "demandeeLe",
        "contact",
        "motifRefus",
        "explicationRefus",
        "numero",
        "passDebut",
        "passFin",
        "joursRestants");
  }

  @Override
  public Dossier read(Notification n) {
    DemandeProlongation d = prolongations.find(n.sujetId()).orElseThrow();
    PassIae pass = passIaes.find(d.passId()).orElseThrow();
    String refus = d.motifRefus();
    Dossier dossier =
        new Dossier()
            .mot("demande", d.id())
            .mot("personne", candidats.identiteOf(pass.candidatId()).nomComplet())
            .mot("siae", personnes.nom(d.siaeId()))
            .mot("motif", demandes.motif(d))
            .mot("debut", Ecrit.jour(d.debut()))
            .mot("fin", Ecrit.jour(d.fin()))
            .mot(
                "demandeeLe",
                Ecrit.jour(d.demandeeLe().atZoneSameInstant(ClockConfiguration.PARIS)))
            .mot("contact", contact(d))
            .mot(
                "motifRefus",
                refus == null ? null : MotifRefusProlongation.valueOf(refus).libelle())
            .mot("explicationRefus", d.explicationRefus());
    return SourceCandidature.pass(dossier, pass, LocalDate.now(clock))
        .role(RoleDestinataire.PRESCRIPTEUR, () -> prescripteurs(n, d))
        .role(RoleDestinataire.DECLARANT, personnes.professionnel(d.demandeePar(), d.siaeId()))
        .role(RoleDestinataire.CANDIDAT, () -> List.of(personnes.candidat(pass.candidatId())));
  }

  /** A reminder goes to whoever took the request and ten colleagues; the request to everybody. */
  private List<Destinataire> prescripteurs(Notification n, DemandeProlongation d) {
    List<Destinataire> membres = personnes.members(d.prescripteurId());
    if (n.nature() != NatureAnnonce.PROLONGATION_RAPPELEE) {
      return membres;
    }
    List<UUID> rappeles = prolongations.lastReminded(d.id());
    return membres.stream().filter(m -> rappeles.contains(m.id())).toList();
  }

  private static @Nullable String contact(DemandeProlongation d) {
    return d.entretien()
        ? Stream.of(d.contactCourriel(), d.contactTelephone())
            .filter(c -> c != null && !c.isBlank())
            .collect(Collectors.joining(", "))
        : null;
  }
}
