package fr.parcours.iae.notification;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.NatureAnnonce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a PASS gives, to the SIAE that employ its holder and to the holder. */
@Component
class SourcePass implements Source {

  private final PassIaeService passIaes;
  private final EmbaucheService embauches;
  private final Candidats candidats;
  private final Personnes personnes;
  private final Clock clock;

  SourcePass(
      PassIaeService passIaes,
      EmbaucheService embauches,
      Candidats candidats,
      Personnes personnes,
      Clock clock) {
    this.passIaes = passIaes;
    this.embauches = embauches;
    this.candidats = candidats;
    this.personnes = personnes;
    this.clock = clock;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(NatureAnnonce.PASS_FIN_PROCHE, NatureAnnonce.HEURES_ALERTE);
  }

  @Override
  public Set<String> mots() {
    return Set.of("pass", "personne", "siae", "numero", "passDebut", "passFin", "joursRestants");
  }

  @Override
  public Dossier read(Notification n) {
    PassIae pass = passIaes.find(n.sujetId()).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    List<UUID> siaes =
        n.autreOrganisationId() != null
            ? List.of(n.autreOrganisationId())
            : embauches.concludedOn(pass.id()).stream()
                .filter(e -> e.fin() == null || !e.fin().isBefore(today))
                .map(Embauche::siaeId)
                .distinct()
                .toList();
    Dossier dossier =
        new Dossier()
            .mot("personne", candidats.identiteOf(pass.candidatId()).nomComplet())
            .mot("siae", siaes.isEmpty() ? null : personnes.nom(siaes.get(0)));
    return SourceCandidature.pass(dossier, pass, today)
        .role(
            RoleDestinataire.SIAE,
            () -> siaes.stream().flatMap(s -> personnes.members(s).stream()).toList())
        .role(RoleDestinataire.CANDIDAT, () -> List.of(personnes.candidat(pass.candidatId())));
  }
}
