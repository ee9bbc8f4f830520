package fr.parcours.iae.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mails come from and lead to.
 *
 * @param expediteur address they are sent from
 * @param support the support's mailbox
 * @param site address of the site, for the links
 * @param domaine right part of the Message-ID
 */
@ConfigurationProperties("parcours.courriel")
record CourrielProperties(
    @DefaultValue("ne-pas-repondre@parcours-iae.example") String expediteur,
    @DefaultValue("Parcours IAE") String nom,
    @DefaultValue("support@parcours-iae.example") String support,
    @DefaultValue("http://localhost:8080") URI site,
    @DefaultValue("parcours-iae.example") String domaine) {

  String url(String chemin) {
    String root = site.toString();
    return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + chemin;
  }
}
