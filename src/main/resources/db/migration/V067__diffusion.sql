-- Whoever is told of the dates of each PASS as they move: France Travail, and others that sign up.
create table abonnement_diffusion (
  id uuid primary key,
  nom text not null check (length(nom) between 2 and 100),
  adresse text not null,
  secret bytea not null,
  cle_id text not null,
  actif boolean not null default true,
  arret text,
  -- Events after this one; those of the last hour are looked at again: a transaction may end late.
  curseur bigint not null,
  depuis bigint not null,
  passage_id uuid unique,
  muet_jusque timestamptz,
  silences integer not null default 0,
  dernier_succes timestamptz,
  cree_par uuid not null,
  cree_le timestamptz not null
);

-- One row for each event and subscriber; the earlier event of a PASS holds the later ones.
create table envoi_diffusion (
  abonnement_id uuid not null references abonnement_diffusion,
  evenement_id bigint not null,
  pass_id uuid not null,
  etat text not null check (etat in ('A_ENVOYER', 'ENVOYE', 'ECHEC')),
  essais integer not null default 0,
  prochain_le timestamptz not null,
  code text,
  envoye_le timestamptz,
  primary key (abonnement_id, evenement_id)
);
create index envoi_diffusion_attente on envoi_diffusion (abonnement_id, pass_id, evenement_id)
  where etat <> 'ENVOYE';

-- What administrators did with subscriptions: append-only.
create table abonnement_geste (
  id bigint generated always as identity primary key,
  abonnement_id uuid not null,
  geste text not null,
  nombre integer,
  par uuid not null,
  le timestamptz not null
);
create trigger abonnement_geste_ajout_seul before update or delete on abonnement_geste
  for each row execute function refuse_modification();
create index pass_iae_evenement_le on pass_iae_evenement (le);
