create table known_customers (
    id uuid primary key,
    keycloak_sub text,
    known_at timestamptz not null default now()
);
comment on table known_customers is 'Customers that exist, and the sign-in that is theirs; filled by the events of profile-service';
