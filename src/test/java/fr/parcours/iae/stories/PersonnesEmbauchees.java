package fr.parcours.iae.stories;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.support.Monde;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A person brought by a mission locale and hired: where the stories of a PASS begin. */
@Component
@Profile("test")
public class PersonnesEmbauchees {

  private final Monde monde;
  private final Parcours parcours;
  private final CandidatureService candidatures;
  private final EmbaucheService embauches;
  private final PassIaeService passIaes;

  public PersonnesEmbauchees(
      Monde monde,
      Parcours parcours,
      CandidatureService candidatures,
      EmbaucheService embauches,
      PassIaeService passIaes) {
    this.monde = monde;
    this.parcours = parcours;
    this.candidatures = candidatures;
    this.embauches = embauches;
    this.passIaes = passIaes;
  }

  /** Hires until a day; answers the PASS. */
  PassIae hiredUntil(Acteur siae, UUID personne, LocalDate debut, LocalDate fin) {
    UUID dossier = parcours.brings(monde.aPrescripteurHabilite(), personne, siae);
    accept(siae, dossier, debut, fin);
    return passOf(dossier);
  }

  /** Hires without a set end; answers the PASS. */
  PassIae hired(Acteur siae, UUID personne, LocalDate debut) {
    return passOf(hire(siae, personne, debut));
  }

  /** The same; answers the candidature. */
  UUID hire(Acteur siae, UUID personne, LocalDate debut) {
    UUID dossier = parcours.brings(monde.aPrescripteurHabilite(), personne, siae);
    accept(siae, dossier, debut);
    return dossier;
  }

  void accept(Acteur siae, UUID dossier, LocalDate debut) {
    accept(siae, dossier, debut, null);
  }

  private void accept(Acteur siae, UUID dossier, LocalDate debut, @Nullable LocalDate fin) {
    Map<String, String[]> champs =
        Parcours.champs("decision", "ACCEPTER", "poste", "Ouvrier", "dateDebut", debut.toString());
    if (fin != null) {
      champs.put("dateFin", new String[] {fin.toString()});
    }
    if (passIaes.findValid(candidatures.find(dossier).orElseThrow().candidatId()).isEmpty()) {
      champs.put("criteres", new String[] {"RSA"});
    }
    parcours.answered(siae, dossier, "UserTask_ReviewCandidature", champs);
  }

  PassIae passOf(UUID dossier) {
    UUID passId = embauches.find(dossier).orElseThrow().passId();
    return passIaes.find(Objects.requireNonNull(passId)).orElseThrow();
  }
}
