variable "YARD" {
  default = "services"
}

target "base" {
  context = YARD
}

target "tide-api" {
  inherits   = ["base"]
  dockerfile = "tide-api/Dockerfile"
}
