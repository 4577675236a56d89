-- Desks ask for an article by the id they know, which is the provider's.
CREATE INDEX articles_by_provider_id ON articles (provider_id);
