package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** Who administers an organisation says who acts in it, and they go out at once. */
class MembresStories extends SceneDesComptes {

  @Test
  @DisplayName("A deactivated member loses the organisation at the next request")
  void deactivatedAtOnce() throws Exception {
    Acteur colleague = monde.aColleagueOf(admin);
    MockHttpSession session = logsIn(email(colleague), "Mot-de-passe-2026!");
    assertThat(status("/salaries", session)).isEqualTo(200);

    assertThat(membres.deactivate(colleague.utilisateurId(), admin).isFait()).isTrue();

    assertThat(status("/salaries", session)).isEqualTo(403);
  }

  @Test
  @DisplayName("What a deactivated member had taken is free again, for their colleagues to see")
  void theirTasksAreFreeAgain() {
    Acteur colleague = monde.aColleagueOf(admin);
    Acteur prescripteur = monde.aPrescripteurHabilite();
    UUID dossier = parcours.brings(prescripteur, monde.aCandidat(prescripteur), admin);
    String tache = parcours.waiting(dossier, "UserTask_ReviewCandidature").id();
    taches.take(tache, colleague).orElseThrow();
    taches.postpone(tache, LocalDate.of(2026, 12, 24), colleague).orElseThrow();

    membres.deactivate(colleague.utilisateurId(), admin).orElseThrow();

    assertThat(taches.show(tache, admin).tache().assignee()).isNull();
    assertThat(
            jdbc.sql("select a_revoir_le is null from tache where id = ?")
                .param(tache)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @DisplayName("An administrator made or unmade is one at the next request")
  void administratorAtOnce() throws Exception {
    Acteur colleague = monde.aColleagueOf(admin);
    MockHttpSession session = logsIn(email(colleague), "Mot-de-passe-2026!");
    assertThat(status("/organisation/api", session)).isEqualTo(403);

    membres.setAdministrateur(colleague.utilisateurId(), true, admin).orElseThrow();
    assertThat(status("/organisation/api", session)).isEqualTo(200);

    membres.setAdministrateur(colleague.utilisateurId(), false, admin).orElseThrow();
    assertThat(status("/organisation/api", session)).isEqualTo(403);
  }

  @Test
  @DisplayName("The last administrator stays, however hard two of them try")
  void theLastAdministratorStays() throws Exception {
    UUID moi = admin.utilisateurId();
    assertThat(membres.deactivate(moi, admin).refus().map(Refus::code))
        .contains("DERNIER_ADMINISTRATEUR");
    assertThat(membres.setAdministrateur(moi, false, admin).refus().map(Refus::code))
        .contains("DERNIER_ADMINISTRATEUR");

    Acteur colleague = monde.aColleagueOf(admin);
    membres.setAdministrateur(colleague.utilisateurId(), true, admin).orElseThrow();
    together(
        () -> membres.deactivate(colleague.utilisateurId(), admin).isFait(),
        () -> membres.deactivate(moi, asAdmin(colleague)).isFait());

    assertThat(
            jdbc.sql(
                    "select count(*) from membre where organisation_id = ? and actif and administrateur")
                .param(organisation(admin))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Another organisation's administrator, or a simple member, finds nothing to change")
  void ofOnesOwnOrganisationOnly() {
    Acteur other = monde.aSiaeMember(KindSiae.ACI);
    Acteur simple = monde.aColleagueOf(admin);
    invites(adresse, false);
    UUID lien = waiting().id();

    assertThatThrownBy(() -> membres.deactivate(simple.utilisateurId(), other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> membres.setAdministrateur(simple.utilisateurId(), true, other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> invitations.cancel(lien, other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> invitations.resend(lien, other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> membres.deactivate(admin.utilisateurId(), asAdmin(simple)))
        .isInstanceOf(IntrouvableException.class);
    assertThat(waiting().id()).isEqualTo(lien);
  }

  /** The same person, who says they administer the organisation. */
  private static Acteur asAdmin(Acteur a) {
    return new Acteur(
        a.utilisateurId(),
        a.profil(),
        a.organisationId(),
        a.organisationCategorie(),
        a.organisationKind(),
        a.prescripteurHabilite(),
        true,
        a.departement(),
        null);
  }
}
