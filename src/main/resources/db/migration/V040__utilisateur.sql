-- People who can log in. The organisations they act for belong to the module organisation.
create table utilisateur (
  id uuid primary key,
  identifiant text not null,
  mot_de_passe text not null,
  profil text not null check (profil in ('CANDIDAT', 'PROFESSIONNEL', 'SUPPORT', 'ADMINISTRATEUR')),
  nom_affiche text not null,
  candidat_id uuid,
  derniere_organisation uuid,
  actif boolean not null default true,
  cree_le timestamptz not null,
  constraint utilisateur_identifiant_key unique (identifiant),
  constraint utilisateur_identifiant_normalise check (identifiant = lower(btrim(identifiant))),
  constraint utilisateur_candidat_profil check (candidat_id is null or profil = 'CANDIDAT'),
  constraint utilisateur_candidat_key unique (candidat_id)
);

-- Failed logins, per account and per address, shared by every node. The key is a digest:
-- neither the identifier nor the address is kept.
create table tentative_connexion (
  cle bytea primary key,
  echecs int not null,
  dernier_echec timestamptz not null,
  bloque_jusqua timestamptz
);
create index tentative_connexion_dernier_echec on tentative_connexion (dernier_echec);
