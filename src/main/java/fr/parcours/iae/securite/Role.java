package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Profil;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person may be at one moment: the account's profile and the current organisation decide.
 */
public enum Role {
  CANDIDAT,
  PROFESSIONNEL,
  SIAE,
  PRESCRIPTEUR,
  PRESCRIPTEUR_HABILITE,
  INSTITUTION,
  MANAGER,
  ADMINISTRATEUR_ORGANISATION,
  SUPPORT,
  ADMINISTRATEUR;

  /** Name of the authority in Spring Security. */
  public String authority() {
    return "ROLE_" + name();
  }

  static Set<Role> of(Profil profil, @Nullable Appartenance courante) {
    return switch (profil) {
      case CANDIDAT -> EnumSet.of(CANDIDAT);
      case SUPPORT -> EnumSet.of(SUPPORT);
      case ADMINISTRATEUR -> EnumSet.of(ADMINISTRATEUR);
      case SYSTEME -> EnumSet.noneOf(Role.class);
      case PROFESSIONNEL -> ofProfessionnel(courante);
    };
  }

  private static Set<Role> ofProfessionnel(@Nullable Appartenance courante) {
    Set<Role> roles = EnumSet.of(PROFESSIONNEL);
    if (courante == null) {
      return roles;
    }
    switch (courante.categorie()) {
      case SIAE -> roles.add(SIAE);
      case PRESCRIPTEUR -> roles.add(PRESCRIPTEUR);
      case INSTITUTION -> roles.add(INSTITUTION);
    }
    if (courante.categorie() == Categorie.PRESCRIPTEUR && courante.habilitee()) {
      roles.add(PRESCRIPTEUR_HABILITE);
    }
    if (courante.categorie() == Categorie.INSTITUTION && isStateService(courante.kind())) {
      roles.add(MANAGER);
    }
    if (courante.administrateur()) {
      roles.add(ADMINISTRATEUR_ORGANISATION);
    }
    return roles;
  }

  private static boolean isStateService(String kind) {
    return kind.startsWith("DDETS")
        || kind.startsWith("DREETS")
        || kind.startsWith("DRIEETS")
        || kind.startsWith("DGEFP");
  }
}
