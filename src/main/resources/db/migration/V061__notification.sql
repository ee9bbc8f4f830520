-- What people are told: one row per event, one per person told, each sent or failed alone.
create table notification (
  id uuid primary key,
  nature text not null,
  sujet_id uuid not null,
  par uuid not null,
  autre_organisation_id uuid,
  detail text,
  departement text not null,
  cle text unique,
  creee_le timestamptz not null,
  adressee_le timestamptz
);

create table notification_destinataire (
  id uuid primary key,
  notification_id uuid not null references notification on delete cascade,
  type text not null check (type in ('UTILISATEUR', 'CANDIDAT', 'BOITE')),
  destinataire_id uuid not null,
  organisation_id uuid,
  role text not null,
  contenu jsonb not null,
  etat text not null check (etat in
    ('A_ENVOYER', 'ENVOYE', 'AU_RESUME', 'RESUME', 'SANS_COURRIEL', 'SANS_ADRESSE', 'ADRESSE_REFUSEE')),
  message_id text not null unique,
  jeton uuid not null unique,
  essais integer not null default 0,
  dernier_code text,
  resume_id uuid references notification,
  cree_le timestamptz not null,
  envoye_le timestamptz,
  lu_le timestamptz,
  unique (notification_id, destinataire_id)
);
create index notification_cloche on notification_destinataire (destinataire_id, cree_le desc)
  where type = 'UTILISATEUR';
create index notification_non_lues on notification_destinataire (destinataire_id)
  where lu_le is null and type = 'UTILISATEUR';
create index notification_au_resume on notification_destinataire (destinataire_id)
  where etat = 'AU_RESUME';
create index notification_a_reprendre on notification_destinataire (etat)
  where etat in ('A_ENVOYER', 'ADRESSE_REFUSEE');

-- How a person wants to be told, for each organisation they act for; the nil organisation is
-- a candidate's own path.
create table preference_notification (
  utilisateur_id uuid not null,
  organisation_id uuid not null,
  nature text not null,
  mode text not null check (mode in ('IMMEDIAT', 'QUOTIDIEN', 'AUCUN')),
  modifiee_le timestamptz not null,
  primary key (utilisateur_id, organisation_id, nature)
);
