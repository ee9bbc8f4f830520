package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.DetenteurNirRule;
import fr.parcours.iae.regles.DetenteurNirRule.Detenteur;
import fr.parcours.iae.regles.Masque;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for the person before a file is opened: by NIR first, then by name and birth date. */
@Component
class RechercheCandidat {

  private final Candidats candidats;
  private final CoffreNir coffre;

  RechercheCandidat(Candidats candidats, CoffreNir coffre) {
    this.candidats = candidats;
    this.coffre = coffre;
  }

  Optional<Refus> dejaConnu(CreateCandidat command, @Nullable Nir nir, Acteur acteur) {
    Optional<UUID> detenteur = nir == null ? Optional.empty() : coffre.findCandidat(nir);
    if (detenteur.isPresent()) {
      return Optional.of(memeNir(candidats.identiteOf(detenteur.get()), acteur));
    }
    return command.homonymeConfirme() || command.etatCivil().dateNaissance() == null
        ? Optional.empty()
        : homonyme(command.etatCivil(), nir);
  }

  Optional<Refus> prisParUnAutre(Nir nir, UUID id) {
    return coffre
        .findCandidat(nir)
        .filter(detenteur -> !detenteur.equals(id))
        .map(detenteur -> dejaUtilise());
  }

  private static Refus memeNir(Identite detenteur, Acteur acteur) {
    String email = detenteur.coordonnees().email();
    return acteur.isCandidat() && email != null
        ? DetenteurNirRule.pourLaPersonne(Detenteur.CANDIDAT, Masque.email(email))
            .refus()
            .orElseThrow()
        : dejaUtilise();
  }

  /** Files that may be this person's: two people who both have a NIR are two people. */
  List<UUID> possibles(EtatCivil etatCivil, @Nullable Nir nir) {
    return etatCivil.dateNaissance() == null
        ? List.of()
        : candidats.findHomonymes(etatCivil).stream()
            .filter(id -> nir == null || !candidats.identiteOf(id).nirPresent())
            .toList();
  }

  private Optional<Refus> homonyme(EtatCivil etatCivil, @Nullable Nir nir) {
    return !possibles(etatCivil, nir).isEmpty()
        ? Optional.of(
            Refus.saisie(
                "HOMONYME",
                "Une personne de même nom et de même date de naissance a déjà un dossier : vérifiez que ce n’est pas elle."))
        : Optional.empty();
  }

  private static Refus dejaUtilise() {
    return Refus.saisie("NIR_DEJA_UTILISE", "Une personne a déjà un dossier avec ce numéro.");
  }
}
