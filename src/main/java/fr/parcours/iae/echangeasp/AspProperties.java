package fr.parcours.iae.echangeasp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ASP is reached.
 *
 * @param clePrivee path of our private key, PEM
 * @param empreinte SHA-256 fingerprint of the ASP's key; nothing is said to anybody else
 * @param attente how long the ASP may say nothing before the conversation is given up
 * @param departement where the two processes of the exchange belong, for Cockpit
 * @param sansCalendrier every minute instead of the ASP's slots: never with the real ASP
 */
@ConfigurationProperties("parcours.asp")
record AspProperties(
    @Nullable String hote,
    @DefaultValue("22") int port,
    @DefaultValue("riae") String utilisateur,
    @Nullable String clePrivee,
    @Nullable String empreinte,
    @DefaultValue("PT20S") Duration attente,
    @DefaultValue("75") String departement,
    @DefaultValue("false") boolean sansCalendrier) {}
