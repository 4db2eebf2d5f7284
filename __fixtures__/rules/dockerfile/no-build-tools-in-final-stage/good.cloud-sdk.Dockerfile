FROM gcr.io/google.com/cloudsdktool/cloud-sdk:550.0.0
CMD ["harbour", "--watch"]
