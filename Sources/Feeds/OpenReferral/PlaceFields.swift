import Diagnostics

/// Where a service can be had, in the words of Open Referral.
extension JSONWriter {
  /// The places of a service, inside the service.
  mutating func places(of service: Service) {
    known("service_at_locations", service.places) { json, place in
      json.ids(of: place, service)
      json.object("location") { $0.fields(of: place) }
    }
  }

  /// One place of a service as a list has it.
  mutating func flatFields(of place: ServicePlace, _ service: Service) {
    ids(of: place, service)
    object("location") { $0.flatFields(of: place) }
    object("service") { json in
      json.field("id", service.id)
      if let provider = service.provider { json.field("organization_id", provider.id) }
      json.field("name", service.name)
      json.field("url", service.website)
      json.field("status", "active")
    }
  }

  /// One place of a service with all that is known of it. The name and status stand here too, because the standard's own
  /// OpenAPI file asks for those of a service. `written` is the service as lists have it: its other
  /// parts stand at its own address.
  mutating func wholeFields(of place: ServicePlace, _ service: Service, written: [UInt8]) {
    field("id", place.serviceAtPlace)
    field("name", service.name)
    field("status", "active")
    field("service_id", service.id)
    field("location_id", place.id)
    object("location") { $0.fields(of: place) }
    verbatim("service", written)
  }

  private mutating func ids(of place: ServicePlace, _ service: Service) {
    field("id", place.serviceAtPlace)
    field("service_id", service.id)
    field("location_id", place.id)
  }

  private mutating func flatFields(of place: ServicePlace) {
    field("id", place.id)
    field("location_type", place.sort.rawValue)
    known("name", place.name)
    known("description", place.description)
    known("latitude", place.latitude)
    known("longitude", place.longitude)
  }

  private mutating func fields(of place: ServicePlace) {
    flatFields(of: place)
    guard let address = place.address else { return }
    array("addresses", [address]) { json, address in
      json.field("id", StableID("address", in: place.id))
      json.field("location_id", place.id)
      json.field("address_1", address.street)
      json.field("city", address.town)
      // The standard asks for a county, which pages do not state. Every council here is an English one.
      json.field("state_province", "England")
      json.field("postal_code", address.postcode)
      json.field("country", "GB")
      json.field("address_type", place.sort.rawValue)
    }
  }
}
