package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Profil;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The principal of a session: the person, what they may act for, and for whom they act now. */
public record UtilisateurConnecte(
    UUID id,
    Profil profil,
    String nomAffiche,
    @Nullable UUID candidatId,
    List<Appartenance> appartenances,
    @Nullable UUID organisationId)
    implements Principal, Serializable {

  private static final String DEPARTEMENT = "DEPARTEMENT_";

  public UtilisateurConnecte {
    appartenances = List.copyOf(appartenances);
    organisationId = currentAmong(appartenances, organisationId);
  }

  /** The opaque id: what logs and other systems may see. */
  @Override
  public String getName() {
    return id.toString();
  }

  /** The organisation the person acts for now. */
  public Optional<Appartenance> organisation() {
    return appartenances.stream()
        .filter(a -> a.organisationId().equals(organisationId))
        .findFirst();
  }

  public Set<Role> roles() {
    return Role.of(profil, organisation().orElse(null));
  }

  public Acteur acteur() {
    Appartenance courante = organisation().orElse(null);
    if (courante == null) {
      return new Acteur(id, profil, null, null, null, false, false, null, candidatId);
    }
    return new Acteur(
        id,
        profil,
        courante.organisationId(),
        courante.categorie(),
        courante.kind(),
        roles().contains(Role.PRESCRIPTEUR_HABILITE),
        courante.administrateur(),
        courante.departement(),
        candidatId);
  }

  UtilisateurConnecte actingFor(UUID organisation) {
    return new UtilisateurConnecte(id, profil, nomAffiche, candidatId, appartenances, organisation);
  }

  /** An authentication whose authorities follow the current organisation. */
  public Authentication authentication() {
    Set<Role> roles = roles();
    String[] authorities =
        Stream.concat(roles.stream().map(Role::authority), territory(roles)).toArray(String[]::new);
    return UsernamePasswordAuthenticationToken.authenticated(
        this, null, AuthorityUtils.createAuthorityList(authorities));
  }

  /** The département whose instances Cockpit shows a manager. */
  private Stream<String> territory(Set<Role> roles) {
    return roles.contains(Role.MANAGER)
        ? organisation().map(Appartenance::departement).stream().map(DEPARTEMENT::concat)
        : Stream.empty();
  }

  private static @Nullable UUID currentAmong(
      List<Appartenance> appartenances, @Nullable UUID wanted) {
    if (appartenances.stream().anyMatch(a -> a.organisationId().equals(wanted))) {
      return wanted;
    }
    return appartenances.isEmpty() ? null : appartenances.get(0).organisationId();
  }
}
